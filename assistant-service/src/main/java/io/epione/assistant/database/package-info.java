/** Whether the database is there. */
@NullMarked
package io.epione.assistant.database;

import org.jspecify.annotations.NullMarked;
