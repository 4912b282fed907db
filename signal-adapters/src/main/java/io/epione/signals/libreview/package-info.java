/** The glucose export of LibreView. */
@NullMarked
package io.epione.signals.libreview;

import org.jspecify.annotations.NullMarked;
