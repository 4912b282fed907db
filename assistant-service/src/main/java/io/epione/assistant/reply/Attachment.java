package io.epione.assistant.reply;

/** What stands beside a reply. A client that does not know a kind shows its title and its summary. */
public sealed interface Attachment permits Chart, DeliveryCard {
    String kind();

    String title();

    String summary();
}
