package io.epione.profile.genome;

import java.io.IOException;

/** Stored genotypes that are not what was written; says nothing of their content. */
public final class MalformedGenotypes extends IOException {
    private static final long serialVersionUID = 1L;

    MalformedGenotypes(String what) {
        super("stored genotypes cannot be read: " + what);
    }
}
