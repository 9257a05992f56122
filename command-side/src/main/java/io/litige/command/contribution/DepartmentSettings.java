package io.litige.command.contribution;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Departments that can be asked; the staff directory says who works there, under the same names as teams.
 *
 * @param departments names
 */
@ConfigurationProperties("litige.contributions")
public record DepartmentSettings(
        @DefaultValue({"accounting", "billing", "logistics", "production", "stores"})
        Set<String> departments) {
    public DepartmentSettings {
        departments = new TreeSet<>(departments);
    }
}
