package io.epione.assistant.files;

import java.util.List;

/**
 * What a file is.
 *
 * @param format a format of the door, or {@code genome}
 * @param title what people call it
 * @param door where to send it
 * @param mediaType as what to send it
 * @param layers of the profile that it concerns, as far as its beginning shows
 */
record FileKind(String format, String title, String door, String mediaType, List<Layer> layers) {
    FileKind {
        layers = List.copyOf(layers);
    }

    /**
     * A layer of the profile.
     *
     * @param purpose the name by which it is opened
     * @param open whether the person has it open
     */
    record Layer(String purpose, boolean open) {}
}
