/** Who a profile belongs to. */
@NullMarked
package io.epione.profile.person;

import org.jspecify.annotations.NullMarked;
