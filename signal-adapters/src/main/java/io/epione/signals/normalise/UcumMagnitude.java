package io.epione.signals.normalise;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.fhir.ucum.BaseUnit;
import org.fhir.ucum.Component;
import org.fhir.ucum.DefinedUnit;
import org.fhir.ucum.ExpressionParser;
import org.fhir.ucum.Factor;
import org.fhir.ucum.Operator;
import org.fhir.ucum.Symbol;
import org.fhir.ucum.Term;
import org.fhir.ucum.UcumException;
import org.fhir.ucum.UcumModel;

/**
 * The size of a UCUM unit in its base units, in 34 digits. The library's own conversion rounds to the digits in which
 * a unit is defined (a foot becomes 30.5 cm) and loses powers of ten in some divisions, so only its parser and its
 * definitions are used.
 */
final class UcumMagnitude {
    private static final MathContext EXACT = MathContext.DECIMAL128;

    private final UcumModel model;

    UcumMagnitude(UcumModel model) {
        this.model = model;
    }

    /** Empty for units with an offset or a logarithm, which have no size. */
    Optional<BigDecimal> of(String unit) throws UcumException {
        return of(new ExpressionParser(model).parse(unit));
    }

    private Optional<BigDecimal> of(Term expression) throws UcumException {
        BigDecimal product = BigDecimal.ONE;
        boolean divide = false;
        for (Term term = expression; term != null; term = term.getTerm()) {
            if (term.hasComp()) {
                Optional<BigDecimal> size = of(term.getComp());
                if (size.isEmpty()) {
                    return Optional.empty();
                }
                product = divide ? product.divide(size.get(), EXACT) : product.multiply(size.get(), EXACT);
            }
            divide = term.getOp() == Operator.DIVISION;
        }
        return Optional.of(product);
    }

    private Optional<BigDecimal> of(Component component) throws UcumException {
        return switch (component) {
            case Factor factor -> Optional.of(BigDecimal.valueOf(factor.getValue()));
            case Symbol symbol -> of(symbol);
            case Term term -> of(term);
            default -> Optional.empty();
        };
    }

    private Optional<BigDecimal> of(Symbol symbol) throws UcumException {
        BigDecimal prefix = symbol.hasPrefix()
                ? new BigDecimal(symbol.getPrefix().getValue().asDecimal())
                : BigDecimal.ONE;
        Optional<BigDecimal> size = switch (symbol.getUnit()) {
            case BaseUnit _ -> Optional.of(BigDecimal.ONE);
            case DefinedUnit unit when !unit.isSpecial() -> defined(unit);
            default -> Optional.empty();
        };
        return size.map(one -> one.multiply(prefix, EXACT).pow(symbol.getExponent(), EXACT));
    }

    private Optional<BigDecimal> defined(DefinedUnit unit) throws UcumException {
        BigDecimal amount = new BigDecimal(unit.getValue().getValue().asDecimal());
        return of(unit.getValue().getUnit()).map(size -> size.multiply(amount, EXACT));
    }
}
