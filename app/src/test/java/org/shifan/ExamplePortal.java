package org.shifan;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shifan.programme.example.Example;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The portal with the example, shared by the stories that need a whole call. It takes a minute to
 * play, so there is one, and it goes forward: stories carry the stage as their {@code @Order}. A
 * story that moves on from a stage by itself comes after the others, at the stage and one.
 */
final class ExamplePortal implements AutoCloseable {
    static final int DRAFTING = 0;
    static final int ENDORSEMENT = 10;
    static final int REVIEW = 20;
    static final int SELECTION = 30;
    static final int PUBLISHED = 40;

    private static final List<String> STAGES =
            List.of("drafting", "endorsement", "review", "selection", "published");

    private static @Nullable ExamplePortal running;

    private final ConfigurableApplicationContext context;
    private int stage;

    private ExamplePortal(int stage) {
        this.stage = stage;
        context =
                new SpringApplicationBuilder(Shifan.class)
                        .properties(
                                Map.of(
                                        "shifan.mode", "example",
                                        "shifan.at", STAGES.get(stage / 10),
                                        "server.port", "0"))
                        .application()
                        .run();
        Runtime.getRuntime().addShutdownHook(new Thread(context::close));
    }

    /** The portal at the stage; another one is played if this one is past it already. */
    static synchronized ExamplePortal at(int stage) {
        if (running == null || running.stage > stage) {
            if (running != null) {
                running.context.close();
            }
            running = new ExamplePortal(stage);
        }
        running.moveTo(stage);
        return running;
    }

    /** Another portal, for a story that goes its own way. */
    static ExamplePortal alone(int stage) {
        return new ExamplePortal(stage);
    }

    private void moveTo(int next) {
        if (next > stage) {
            bean(Example.class).moveTo(STAGES.get(next / 10));
            stage = next;
        }
    }

    @Override
    public void close() {
        context.close();
    }

    /** A browser before which nobody has signed in. */
    Browser browser(int width) {
        return new Browser(port()).wide(width);
    }

    /** Where a program finds the path. */
    URI address(String path) {
        return URI.create("http://localhost:" + port() + path);
    }

    private int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** A service of the product, for what the story does not do by hand. */
    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }
}
