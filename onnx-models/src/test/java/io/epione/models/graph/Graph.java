package io.epione.models.graph;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.List;

/**
 * A graph while it is drawn. Everything is computed in double precision; every input and output is a vector with one
 * element per case, so that many cases run in one call. The same calls give the same bytes.
 */
final class Graph {
    private static final int IR_VERSION = 8;
    private static final int OPSET = 17;
    private static final String CASES = "cases";

    private final GraphProto.Builder graph;
    private int count;

    Graph(String id) {
        graph = GraphProto.newBuilder().setName(id);
    }

    Term input(String name) {
        graph.addInput(vector(name));
        return new Term(this, name);
    }

    void output(String name, Term value) {
        graph.addOutput(vector(name));
        graph.addNode(NodeProto.newBuilder()
                .setOpType("Identity")
                .addInput(value.name())
                .addOutput(name));
    }

    Term constant(double value) {
        return matrix(List.of(value), List.of());
    }

    /** A tensor of the given shape, row by row. */
    Term matrix(List<Double> values, List<Long> shape) {
        return initializer(TensorProto.newBuilder()
                .setDataType(TensorProto.DataType.DOUBLE.getNumber())
                .addAllDims(shape)
                .addAllDoubleData(values));
    }

    /** The terms side by side: one row per case, one column per term. */
    Term columns(List<Term> terms) {
        NodeProto.Builder concat = NodeProto.newBuilder().setOpType("Concat").addAttribute(axis(1));
        for (Term term : terms) {
            concat.addInput(asColumn(term).name());
        }
        return add(concat);
    }

    Term asColumn(Term term) {
        Term axis = initializer(TensorProto.newBuilder()
                .setDataType(TensorProto.DataType.INT64.getNumber())
                .addDims(1)
                .addInt64Data(1));
        return call("Unsqueeze", term, axis);
    }

    /** One column of a matrix, as a vector. */
    Term column(Term matrix, int index) {
        Term position = initializer(TensorProto.newBuilder()
                .setDataType(TensorProto.DataType.INT64.getNumber())
                .addInt64Data(index));
        return add(NodeProto.newBuilder()
                .setOpType("Gather")
                .addAttribute(axis(1))
                .addInput(matrix.name())
                .addInput(position.name()));
    }

    Term call(String operator, Term... terms) {
        NodeProto.Builder node = NodeProto.newBuilder().setOpType(operator);
        for (Term term : terms) {
            node.addInput(term.name());
        }
        return add(node);
    }

    /** 1 where a truth value holds, else 0. */
    Term number(Term truth) {
        return add(NodeProto.newBuilder()
                .setOpType("Cast")
                .addInput(truth.name())
                .addAttribute(AttributeProto.newBuilder()
                        .setName("to")
                        .setType(AttributeProto.AttributeType.INT)
                        .setI(TensorProto.DataType.DOUBLE.getNumber())));
    }

    /** The finished file. */
    byte[] file() {
        return ModelProto.newBuilder()
                .setIrVersion(IR_VERSION)
                .setProducerName("epione")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPSET))
                .setGraph(graph)
                .build()
                .toByteArray();
    }

    private Term initializer(TensorProto.Builder tensor) {
        String name = "c" + count++;
        graph.addInitializer(tensor.setName(name));
        return new Term(this, name);
    }

    private Term add(NodeProto.Builder node) {
        String name = "t" + count++;
        graph.addNode(node.addOutput(name));
        return new Term(this, name);
    }

    private static AttributeProto axis(int axis) {
        return AttributeProto.newBuilder()
                .setName("axis")
                .setType(AttributeProto.AttributeType.INT)
                .setI(axis)
                .build();
    }

    private static ValueInfoProto vector(String name) {
        TensorShapeProto shape = TensorShapeProto.newBuilder()
                .addDim(TensorShapeProto.Dimension.newBuilder().setDimParam(CASES))
                .build();
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder()
                                .setElemType(TensorProto.DataType.DOUBLE.getNumber())
                                .setShape(shape)))
                .build();
    }
}
