# The standalone application, from the packaged jar:
#
#   ./mvnw -DskipTests package && docker build -t keyledger .
#
# It runs as an ordinary user and writes to /data and /tmp only.

FROM eclipse-temurin:25.0.4_7-jre-noble
RUN groupadd --gid 10001 keyledger \
    && useradd --uid 10001 --gid keyledger --no-create-home --home-dir /data --shell /usr/sbin/nologin keyledger \
    && install --directory --owner keyledger --group keyledger --mode 0700 /data
WORKDIR /app
COPY standalone/target/keyledger.jar ./
# A start that ends when everything is made leaves its classes as every later start needs them. Without the
# file Java starts as before, and says that it missed it.
RUN KEYLEDGER_DATADIR=/tmp/training java -XX:AOTCacheOutput=keyledger.aot -Dspring.context.exit=onRefresh -jar keyledger.jar \
    && rm -r /tmp/training
USER 10001:10001
VOLUME /data
EXPOSE 8080
# Inside a container the loopback interface is nobody's: who may reach the port is said where it is published.
ENV SERVER_ADDRESS=0.0.0.0 KEYLEDGER_DATADIR=/data
ENTRYPOINT ["java", "-XX:AOTCache=/app/keyledger.aot", "-XX:MaxRAMPercentage=60", "-jar", "keyledger.jar"]
