/** Device pushes: receive, adapt, store, and have the stored data judged. */
@NullMarked
package io.epione.assistant.ingest;

import org.jspecify.annotations.NullMarked;
