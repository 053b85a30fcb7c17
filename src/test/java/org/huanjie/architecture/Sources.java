package org.huanjie.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What the program's sources say, read by the compiler's own parser.
 *
 * @param calls every call of a method or constructor
 * @param constants values of all text constants, by {@code Class.NAME}
 * @param undocumented public types without Javadoc
 */
record Sources(List<Call> calls, Map<String, String> constants, List<String> undocumented) {

    /**
     * @param type the outermost class that calls
     * @param method the method's name, or the class's name of a constructor
     * @param arguments the arguments as written
     */
    record Call(String type, String method, List<Argument> arguments) {}

    /**
     * @param written the argument as written
     * @param literal the text when it is a text literal
     * @param constant {@code Class.NAME} when it is a constant's name
     */
    record Argument(String written, Optional<String> literal, Optional<String> constant) {}

    static Sources read() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"));
                StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(sources));
            Reader reader = new Reader(DocTrees.instance(task));
            task.parse().forEach(unit -> reader.scan(unit, null));
            return new Sources(reader.calls, reader.constants, reader.undocumented);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Reader extends TreePathScanner<Void, Void> {

        private final DocTrees docs;
        private final List<Call> calls = new ArrayList<>();
        private final Map<String, String> constants = new HashMap<>();
        private final List<String> undocumented = new ArrayList<>();

        private Reader(DocTrees docs) {
            this.docs = docs;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            boolean outermost = getCurrentPath().getParentPath().getLeaf() instanceof CompilationUnitTree;
            boolean isPublic = type.getModifiers().getFlags().contains(Modifier.PUBLIC);
            if (outermost && isPublic && docs.getDocComment(getCurrentPath()) == null) {
                undocumented.add(type.getSimpleName().toString());
            }
            return super.visitClass(type, nothing);
        }

        @Override
        public Void visitVariable(VariableTree variable, Void nothing) {
            if (variable.getInitializer() instanceof LiteralTree literal && literal.getValue() instanceof String text) {
                constants.put(enclosingType() + "." + variable.getName(), text);
            }
            return super.visitVariable(variable, nothing);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            note(simpleName(call.getMethodSelect()), call.getArguments());
            return super.visitMethodInvocation(call, nothing);
        }

        @Override
        public Void visitNewClass(NewClassTree creation, Void nothing) {
            note(simpleName(creation.getIdentifier()), creation.getArguments());
            return super.visitNewClass(creation, nothing);
        }

        private void note(String method, List<? extends ExpressionTree> arguments) {
            calls.add(new Call(
                    outermostType(),
                    method,
                    arguments.stream().map(this::argument).toList()));
        }

        private Argument argument(ExpressionTree tree) {
            Optional<String> literal = tree instanceof LiteralTree text && text.getValue() instanceof String value
                    ? Optional.of(value)
                    : Optional.empty();
            return new Argument(tree.toString(), literal, constant(tree));
        }

        private Optional<String> constant(ExpressionTree tree) {
            if (!simpleName(tree).matches("[A-Z][A-Z0-9_]*")) {
                return Optional.empty();
            }
            String owner =
                    tree instanceof MemberSelectTree select ? simpleName(select.getExpression()) : enclosingType();
            return Optional.of(owner + "." + simpleName(tree));
        }

        private static String simpleName(Tree tree) {
            if (tree instanceof MemberSelectTree select) {
                return select.getIdentifier().toString();
            }
            return tree instanceof IdentifierTree identifier
                    ? identifier.getName().toString()
                    : "";
        }

        private String enclosingType() {
            return types().findFirst().orElse("");
        }

        private String outermostType() {
            return types().reduce("", (inner, outer) -> outer);
        }

        private Stream<String> types() {
            return Stream.iterate(getCurrentPath(), path -> path != null, TreePath::getParentPath)
                    .map(TreePath::getLeaf)
                    .filter(ClassTree.class::isInstance)
                    .map(type -> ((ClassTree) type).getSimpleName().toString())
                    .filter(name -> !name.isEmpty());
        }
    }
}
