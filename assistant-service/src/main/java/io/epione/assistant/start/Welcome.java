package io.epione.assistant.start;

import io.epione.assistant.config.EpioneConfig;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** Tells the operator where the service is, who can sign in, and what is switched off. */
final class Welcome {
    private static final Logger LOG = Logger.getLogger(Welcome.class);

    private final EpioneConfig config;

    @Inject
    Welcome(EpioneConfig config) {
        this.config = config;
    }

    void greet(@ObservesAsync HttpServerStart started) {
        if (LaunchMode.current() == LaunchMode.TEST) {
            return;
        }
        String address = "http://" + started.options().getHost() + ":"
                + started.options().getPort();
        String text = text(address);
        Settings.get(DataFolder.READY_PROPERTY).ifPresent(file -> leave(Path.of(file), text));
        System.out.println(text);
        System.out.flush();
    }

    private String text(String address) {
        List<String> lines = new ArrayList<>();
        lines.add("Epione is ready.");
        lines.add("  Chat        " + address + "/");
        lines.add("  Care team   " + address + "/inbox");
        if (config.demo().enabled()) {
            lines.add("  Sign in as  ana (patient), maya (care team), pulseband (device vendor), omar (operator)");
            lines.add("              The demonstration signs in anybody as anybody; it listens on this machine only.");
        }
        if (config.demo().enabled() && config.demo().people()) {
            lines.add("  People      ana and five more, all generated and labelled synthetic");
        }
        lines.add(model(config.llm()));
        return String.join("\n", lines);
    }

    private static String model(EpioneConfig.Llm llm) {
        if (llm.url().isEmpty()) {
            return "  Off         language model (EPIONE_LLM_URL): answers come from your data and the knowledge cards";
        }
        if (llm.model().isEmpty()) {
            return "  Off         language model: EPIONE_LLM_URL is set, but EPIONE_LLM_MODEL names no model";
        }
        return "  Wording     " + llm.model().get() + " at " + llm.url().get().getHost()
                + ", for what is not urgent and for whoever allows it";
    }

    private static void leave(Path file, String text) {
        try {
            Files.writeString(file, text + "\n");
        } catch (IOException e) {
            LOG.warnf(
                    "The note that the service is ready could not be written: %s",
                    e.getClass().getName());
        }
    }
}
