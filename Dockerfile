# All applications, each a target, from the packaged jars:
#
#   ./mvnw -DskipTests package
#   docker build --target standalone -t keyledger .
#   docker build --target command-side -t keyledger-command-side .     # query-side and console likewise
#
# They run as an ordinary user and write to /data and /tmp only. A flat jar is one layer; what is below it is shared.

FROM eclipse-temurin:25.0.4_7-jre-noble AS runtime
RUN groupadd --gid 10001 keyledger \
    && useradd --uid 10001 --gid keyledger --no-create-home --home-dir /data --shell /usr/sbin/nologin keyledger \
    && install --directory --owner keyledger --group keyledger --mode 0700 /data
WORKDIR /app
EXPOSE 8080
# Inside a container the loopback interface is nobody's: who may reach the port is said where it is published.
ENV SERVER_ADDRESS=0.0.0.0 KEYLEDGER_DATADIR=/data
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-jar", "keyledger.jar"]

# The sides need their databases to start, so no start can be recorded here.
FROM runtime AS command-side
COPY command-side/target/keyledger-command-side.jar keyledger.jar
USER 10001:10001
VOLUME /data

FROM runtime AS query-side
COPY query-side/target/keyledger-query-side.jar keyledger.jar
USER 10001:10001
VOLUME /data

FROM runtime AS console
COPY console/target/keyledger-console.jar keyledger.jar
USER 10001:10001

FROM runtime AS standalone
COPY standalone/target/keyledger.jar keyledger.jar
# A start that ends when everything is made leaves its classes as every later start needs them. Without the
# file Java starts as before, and says that it missed it.
RUN KEYLEDGER_DATADIR=/tmp/training java -XX:AOTCacheOutput=keyledger.aot -Dspring.context.exit=onRefresh -jar keyledger.jar \
    && rm -r /tmp/training
USER 10001:10001
VOLUME /data
ENTRYPOINT ["java", "-XX:AOTCache=/app/keyledger.aot", "-XX:MaxRAMPercentage=60", "-jar", "keyledger.jar"]
