/** The memory on PostgreSQL. Internal: other modules use the ports of the neighbouring packages. */
@NullMarked
package io.epione.profile.store;

import org.jspecify.annotations.NullMarked;
