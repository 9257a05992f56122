package io.litige.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Litige; scans this module only, so that {@link Shape} alone says which sides a process contains. */
@SpringBootApplication
public class LitigeApplication {
    public static void main(String[] args) {
        SpringApplication.run(LitigeApplication.class, args);
    }
}
