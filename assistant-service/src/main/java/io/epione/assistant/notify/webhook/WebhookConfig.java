package io.epione.assistant.notify.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where announcements of escalations are sent. Off unless both the address and the secret are set. */
@ConfigMapping(prefix = "epione.notify.webhook")
interface WebhookConfig {
    /** The receiver's address. */
    Optional<URI> url();

    /**
     * The secret the signature is made with, in base64, with or without the prefix {@code whsec_}. While it is being
     * changed, the new and the old one with a space between: both sign.
     */
    Optional<String> secret();

    /** How long one try may take. */
    @WithDefault("PT5S")
    Duration timeout();
}
