package org.huanjie.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.huanjie.person.Person;

/** Finds in sources where what certain accessors give is compared with something else, directly or as an element of a set. */
final class NameComparisons {

    private static final Set<String> TEXTS =
            Set.of("equals", "equalsIgnoreCase", "compareTo", "compareToIgnoreCase", "contentEquals");
    private static final Set<String> ELEMENTS = Set.of("contains", "containsKey", "indexOf", "putIfAbsent");
    private static final Set<String> KEYS = Set.of("groupingBy", "toMap", "partitioningBy");
    private static final Set<String> SETS = Set.of("distinct", "toSet");

    private static final Pattern MAY_COMPARE =
            Pattern.compile("equals|compareTo|contains|indexOf|putIfAbsent|\\.add\\(|toSet|distinct|groupingBy|toMap");

    private final Set<String> accessors;
    private final Set<String> found = new TreeSet<>();

    private NameComparisons(Set<String> accessors) {
        this.accessors = accessors;
    }

    /**
     * Methods that compare, such as {@code Round.candidate}.
     *
     * @param accessors with their classes, such as {@code org.huanjie.roster.Candidate.name}
     */
    static Set<String> in(Path folder, Set<String> accessors) {
        NameComparisons comparisons = new NameComparisons(accessors);
        comparisons.read(folder);
        return comparisons.found;
    }

    private void read(Path folder) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.walk(folder)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    files,
                    null,
                    List.of("-proc:none", "-implicit:none", "-nowarn", "-classpath", classpath()),
                    null,
                    files.getJavaFileObjectsFromPaths(
                            sources.filter(NameComparisons::mayCompare).toList()));
            Iterable<? extends CompilationUnitTree> units = task.parse();
            task.analyze();
            units.forEach(unit -> new Scanner(Trees.instance(task)).scan(unit, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean mayCompare(Path file) {
        try {
            return file.toString().endsWith(".java")
                    && MAY_COMPARE.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The program's classes and the libraries, wherever the tests' class loader found them. */
    private static String classpath() throws IOException {
        String program =
                Person.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        return Stream.concat(
                        Stream.of(program),
                        Collections.list(NameComparisons.class.getClassLoader().getResources("META-INF/MANIFEST.MF"))
                                .stream()
                                .map(URL::getPath)
                                .filter(path -> path.startsWith("file:") && path.contains("!"))
                                .map(path -> path.substring("file:".length(), path.indexOf('!'))))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private final class Scanner extends TreePathScanner<Void, Void> {

        private final Trees trees;
        private final Map<Element, TreePath> values = new HashMap<>();

        Scanner(Trees trees) {
            this.trees = trees;
        }

        @Override
        public Void visitVariable(VariableTree variable, Void none) {
            if (variable.getInitializer() != null) {
                values.put(
                        trees.getElement(getCurrentPath()), new TreePath(getCurrentPath(), variable.getInitializer()));
            }
            return super.visitVariable(variable, none);
        }

        @Override
        public Void visitEnhancedForLoop(EnhancedForLoopTree loop, Void none) {
            values.put(
                    trees.getElement(new TreePath(getCurrentPath(), loop.getVariable())),
                    new TreePath(getCurrentPath(), loop.getExpression()));
            return super.visitEnhancedForLoop(loop, none);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
            String method = name(call.getMethodSelect());
            boolean compares = TEXTS.contains(method) && (named(call.getArguments()) || ofNames(receiver(call)))
                    || comparesElements(call, method) && (named(first(call)) || ofNames(receiver(call)))
                    || KEYS.contains(method) && named(first(call))
                    || SETS.contains(setOf(call, method)) && ofMappedNames(receiver(call));
            if (compares) {
                found.add(place());
            }
            return super.visitMethodInvocation(call, none);
        }

        private String setOf(MethodInvocationTree call, String method) {
            return method.equals("collect") && call.getArguments().get(0) instanceof MethodInvocationTree collector
                    ? name(collector.getMethodSelect())
                    : method;
        }

        private boolean ofNames(Optional<ExpressionTree> receiver) {
            return receiver.filter(this::named).isPresent();
        }

        private boolean ofMappedNames(Optional<ExpressionTree> receiver) {
            return receiver.filter(
                            stream -> stream instanceof MethodInvocationTree mapped && named(mapped.getArguments()))
                    .isPresent();
        }

        private static List<? extends ExpressionTree> first(MethodInvocationTree call) {
            return call.getArguments()
                    .subList(0, Math.min(1, call.getArguments().size()));
        }

        private boolean comparesElements(MethodInvocationTree call, String method) {
            return ELEMENTS.contains(method)
                    || method.equals("add")
                            && owner(getCurrentPath()).equals("java.util.Set")
                            && getCurrentPath().getParentPath().getLeaf().getKind() != Tree.Kind.EXPRESSION_STATEMENT;
        }

        private Optional<ExpressionTree> receiver(MethodInvocationTree call) {
            return Optional.of(call.getMethodSelect())
                    .filter(MemberSelectTree.class::isInstance)
                    .map(select -> ((MemberSelectTree) select).getExpression());
        }

        private boolean named(List<? extends ExpressionTree> expressions) {
            return expressions.stream().anyMatch(this::named);
        }

        private boolean named(ExpressionTree expression) {
            return named(new TreePath(getCurrentPath(), expression));
        }

        /** Whether an expression is what one of the accessors gives, or a variable that was set so. */
        private boolean named(TreePath path) {
            Tree expression = path.getLeaf();
            if (expression instanceof MethodInvocationTree || expression instanceof MemberReferenceTree) {
                Element element = trees.getElement(path);
                return element != null && accessors.contains(owner(path) + "." + element.getSimpleName());
            }
            if (expression instanceof IdentifierTree) {
                TreePath value = values.get(trees.getElement(path));
                return value != null && named(value);
            }
            return false;
        }

        private String owner(TreePath path) {
            Element element = trees.getElement(path);
            return element != null && element.getEnclosingElement() instanceof TypeElement type ? binaryName(type) : "";
        }

        private static String binaryName(TypeElement type) {
            return type.getEnclosingElement() instanceof TypeElement outer
                    ? binaryName(outer) + "$" + type.getSimpleName()
                    : type.getQualifiedName().toString();
        }

        private String place() {
            TreePath path = getCurrentPath();
            while (!(path.getLeaf() instanceof MethodTree || path.getLeaf() instanceof ClassTree)) {
                path = path.getParentPath();
            }
            return path.getLeaf() instanceof MethodTree method
                    ? trees.getElement(path.getParentPath()).getSimpleName() + "." + method.getName()
                    : trees.getElement(path).getSimpleName().toString();
        }

        private static String name(Tree select) {
            return select instanceof MemberSelectTree member
                    ? member.getIdentifier().toString()
                    : select instanceof IdentifierTree plain ? plain.getName().toString() : "";
        }
    }
}
