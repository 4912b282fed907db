/** What device vendors are shown of their deliveries, and what an operator recalls of them. */
@NullMarked
package io.epione.assistant.vendor;

import org.jspecify.annotations.NullMarked;
