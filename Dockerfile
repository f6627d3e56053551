# Builds the product and keeps each kind of its jars in a layer of its own, so that an update moves little.
FROM eclipse-temurin:17-jdk AS build
WORKDIR /src
COPY . .
ENV MAVEN_USER_HOME=/maven
RUN --mount=type=cache,target=/maven ./mvnw -B -ntp -Dmaven.repo.local=/maven/repository -DskipTests package
RUN java -Djarmode=tools -jar app/target/potok.jar extract --layers --destination /layers
# The image works on a database server of its own and needs none inside.
RUN rm /layers/dependencies/lib/embedded-postgres-binaries-*.jar

FROM eclipse-temurin:17-jre
RUN useradd --system --user-group --uid 10001 --home-dir /var/lib/potok --create-home potok
WORKDIR /opt/potok
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
USER potok
ENV JAVA_TOOL_OPTIONS="-Xmx512m" \
    POTOK_DATA="/var/lib/potok"
VOLUME /var/lib/potok
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=90s --retries=4 \
    CMD ["curl", "--fail", "--silent", "--output", "/dev/null", "http://localhost:8080/actuator/health"]
ENTRYPOINT ["java", "-jar", "potok.jar"]
