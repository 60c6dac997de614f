package org.shifan.start;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shifan.platform.storage.DataDirectory;
import org.shifan.platform.storage.Database;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Opens data and database, says what it is doing, and hands both to Spring, which closes them in
 * the end. What can be refused is refused before Spring starts: at once, and in one sentence.
 */
final class Launch {
    private final Class<?> application;

    Launch(Class<?> application) {
        this.application = application;
    }

    /** Starts the portal, which goes on after the return. */
    int serve(
            DataDirectory directory,
            @Nullable String database,
            String address,
            Port port,
            Map<String, Object> settings) {
        port.mustBeFree(address);
        var all = new HashMap<>(settings);
        all.put("server.address", address);
        all.put("server.port", port.number());
        var spring = spring();
        spring.addListeners(
                event -> {
                    if (event instanceof ApplicationReadyEvent ready) {
                        announce(ready, directory, address);
                    }
                });
        run(spring, directory, open(directory, database, "starting.application"), all);
        return 0;
    }

    /** Runs without a portal until all runners have ended. */
    int replay(Map<String, Object> settings) {
        var narrator = new Narrator();
        var directory = DataDirectory.temporary();
        var spring = spring();
        spring.setWebApplicationType(WebApplicationType.NONE);
        spring.addListeners(narrator);
        var database = open(directory, null, "starting.replay");
        return SpringApplication.exit(run(spring, directory, database, settings));
    }

    private static Database open(DataDirectory directory, @Nullable String url, String next) {
        try {
            quietly();
            Terminal.say("starting.database");
            var database =
                    url == null ? Database.embedded(directory) : Database.at(url, System.getenv());
            return migrated(database, next);
        } catch (RuntimeException failure) {
            directory.close();
            throw failure;
        }
    }

    /** Until Spring has set up the log, only what is said on the terminal is heard. */
    static void quietly() {
        LoggingSystem.get(Launch.class.getClassLoader()).beforeInitialize();
    }

    private static Database migrated(Database database, String next) {
        try {
            if (database.needsMigration()) {
                Terminal.say("starting.migration");
            }
            database.migrate();
            Terminal.say(next);
            return database;
        } catch (RuntimeException failure) {
            database.close();
            throw failure;
        }
    }

    private SpringApplication spring() {
        var spring = new SpringApplication(application);
        spring.setBannerMode(Banner.Mode.OFF);
        return spring;
    }

    private static ConfigurableApplicationContext run(
            SpringApplication spring,
            DataDirectory directory,
            Database database,
            Map<String, Object> settings) {
        var all = new HashMap<>(settings);
        all.put("shifan.data", directory.root());
        all.put("logging.file.name", directory.folder("log").resolve("shifan.log"));
        spring.addInitializers(handOver(directory, database));
        try {
            // As arguments: nothing in the environment may say otherwise.
            return spring.run(
                    all.entrySet().stream()
                            .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                            .toArray(String[]::new));
        } catch (RuntimeException failure) {
            database.close();
            directory.close();
            throw new Logged(failure);
        }
    }

    /** Spring has said at length what happened. */
    static final class Logged extends RuntimeException {
        private static final long serialVersionUID = 1;

        Logged(RuntimeException cause) {
            super(cause);
        }
    }

    /** In the end the database closes first, and then the directory is free for the next start. */
    private static ApplicationContextInitializer<GenericApplicationContext> handOver(
            DataDirectory directory, Database database) {
        return context -> {
            context.registerBean("dataDirectory", DataDirectory.class, () -> directory);
            context.registerBean(
                    "database",
                    Database.class,
                    () -> database,
                    definition -> definition.setDependsOn("dataDirectory"));
        };
    }

    private static void announce(
            ApplicationReadyEvent ready, DataDirectory directory, String address) {
        var port = ready.getApplicationContext().getEnvironment().getProperty("local.server.port");
        // 0.0.0.0 means every address; one that a browser here can open is more use.
        var host = address.equals("0.0.0.0") ? "127.0.0.1" : address;
        var portal = "http://" + host + ":" + port + "/";
        directory.answersAt(portal);
        Terminal.say("started", portal);
    }
}
