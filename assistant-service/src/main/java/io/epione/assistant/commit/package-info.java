/** Many small changes of the database, committed together. */
@NullMarked
package io.epione.assistant.commit;

import org.jspecify.annotations.NullMarked;
