# syntax=docker/dockerfile:1
# One image for every shape; SPRING_PROFILES_ACTIVE says which sides a container holds.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/m2 mvn -B -ntp -Dmaven.repo.local=/m2 -pl app -am package -DskipTests \
 && java -Djarmode=tools -jar app/target/litige-exec.jar extract --layers --destination layers

FROM eclipse-temurin:25-jre
RUN groupadd --system --gid 10001 litige && useradd --system --uid 10001 --gid litige --home-dir /litige litige \
 && install -d -o litige -g litige /litige /litige/data
WORKDIR /litige
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
USER litige
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70 -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED" \
    AXONIQ_UPDATE_CHECKER_DISABLED=true
EXPOSE 8080
VOLUME /litige/data
HEALTHCHECK --interval=10s --timeout=5s --retries=6 --start-period=60s \
  CMD curl -fsS http://127.0.0.1:${MANAGEMENT_SERVER_PORT:-8080}/actuator/health || exit 1
ENTRYPOINT ["java", "-jar", "litige-exec.jar"]
