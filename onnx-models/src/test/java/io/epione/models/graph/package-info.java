/**
 * Draws the ONNX graphs of the published equations from their coefficients. A tool: it stands among the tests so that
 * the classes of the ONNX format never reach the service.
 */
@NullMarked
package io.epione.models.graph;

import org.jspecify.annotations.NullMarked;
