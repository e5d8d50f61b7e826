# docker build -t masthead .
# docker run -p 8080:8080 -v masthead:/var/lib/masthead masthead

FROM docker.io/library/maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
COPY . .
# Tests and formatting are CI's business. The cache keeps Maven's downloads from one image to the next.
RUN --mount=type=cache,target=/root/.m2 \
    ./mvnw -B -q -ntp -Dmaven.test.skip=true -Dspotless.check.skip=true package

FROM docker.io/library/eclipse-temurin:25-jre
ARG VERSION=0.1.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Masthead" \
      org.opencontainers.image.description="The headless CMS for newsrooms" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"

# A fixed uid, so that the owner of a data folder is the same in every image. It has an entry in
# /etc/passwd because PostgreSQL, which runs inside, starts neither as root nor as an unknown user.
RUN groupadd --gid 10001 masthead \
    && useradd --uid 10001 --gid masthead --home-dir /var/lib/masthead --no-create-home \
       --shell /usr/sbin/nologin masthead \
    && install -d -o masthead -g masthead -m 0700 /var/lib/masthead

# What changes least comes first: an ordinary release replaces only the last layers. The files stay
# root's, so the service cannot change its own code.
COPY --from=build /src/target/quarkus-app/lib/ /opt/masthead/lib/
COPY --from=build /src/target/quarkus-app/quarkus-run.jar /opt/masthead/
COPY --from=build /src/target/quarkus-app/quarkus/ /opt/masthead/quarkus/
COPY --from=build /src/target/quarkus-app/app/ /opt/masthead/app/

ENV MASTHEAD_DATA_DIR=/var/lib/masthead \
    QUARKUS_HTTP_HOST=0.0.0.0
VOLUME /var/lib/masthead
EXPOSE 8080
USER 10001:10001
WORKDIR /var/lib/masthead

# bash speaks HTTP well enough for this, and the image need not carry curl. 200 is ready, 503 is not.
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${QUARKUS_HTTP_PORT:-8080} && printf 'GET /q/health/ready HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && read -r -t 4 _ status _ <&3 && [ \"$status\" = 200 ]"]

# No shell in between: SIGTERM reaches the service, which then stops in order. Half the memory is the
# heap's, as PostgreSQL needs a share too; JDK_JAVA_OPTIONS takes other JVM options. Out of memory, the
# service ends, for whatever runs the container to start it again.
ENTRYPOINT ["java", "--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED", \
    "-XX:MaxRAMPercentage=50", "-XX:+ExitOnOutOfMemoryError", "-jar", "/opt/masthead/quarkus-run.jar"]
