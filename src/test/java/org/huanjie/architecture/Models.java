package org.huanjie.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The models in {@code processes/} as their files say them. */
record Models(List<Model> all) {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern CALL = Pattern.compile("(?<![.\\w])([A-Za-z_]\\w*)\\.([A-Za-z_]\\w*)\\s*\\(");
    private static final Pattern NAME = Pattern.compile("(?<![.\\w])([A-Za-z_]\\w*)(?!\\w|\\s*\\()");

    /** What expressions know without anybody having set it. */
    private static final List<String> GIVEN = List.of(
            "execution",
            "task",
            "loopCounter",
            "nrOfInstances",
            "nrOfActiveInstances",
            "nrOfCompletedInstances",
            "true",
            "false",
            "null",
            "empty",
            "not",
            "and",
            "or",
            "eq",
            "ne",
            "lt",
            "gt",
            "le",
            "ge",
            "div",
            "mod");

    /** @param name the file's name without its ending */
    record Model(String name, BpmnModelInstance content, Document source) {

        <T extends ModelElementInstance> Collection<T> elements(Class<T> type) {
            return content.getModelElementsByType(type);
        }

        /** Every XML element of the file, in its order. */
        Stream<Element> xml() {
            return within(source.getDocumentElement());
        }

        private static Stream<Element> within(Element element) {
            return Stream.concat(Stream.of(element), children(element).flatMap(Model::within));
        }

        private static Stream<Element> children(Element element) {
            return IntStream.range(0, element.getChildNodes().getLength())
                    .mapToObj(element.getChildNodes()::item)
                    .filter(Element.class::isInstance)
                    .map(Element.class::cast);
        }

        /** Every expression of the model with the element and the attribute it stands in; a text stands in no attribute. */
        List<Expression> expressions() {
            return xml().flatMap(this::expressionsOf)
                    .filter(expression -> EXPRESSION.matcher(expression.text()).find())
                    .toList();
        }

        private Stream<Expression> expressionsOf(Element element) {
            Stream<Expression> attributes = IntStream.range(
                            0, element.getAttributes().getLength())
                    .mapToObj(index -> (Attr) element.getAttributes().item(index))
                    .map(attribute -> new Expression(this, element, attribute.getLocalName(), attribute.getValue()));
            String text = children(element).findAny().isPresent() ? "" : element.getTextContent();
            return Stream.concat(attributes, Stream.of(new Expression(this, element, "", text.strip())));
        }
    }

    /** A bean's method that a model asks. */
    record Question(String bean, String method) {}

    /** @param attribute empty for the element's text */
    record Expression(Model model, Element element, String attribute, String text) {

        String place() {
            return element.getLocalName() + (attribute.isEmpty() ? "" : "@" + attribute);
        }

        /** The bean's methods it asks, such as {@code dates.due(...)}. */
        List<Question> questions() {
            return inner().flatMap(code -> CALL.matcher(code).results())
                    .map(call -> new Question(call.group(1), call.group(2)))
                    .filter(question -> !GIVEN.contains(question.bean()))
                    .toList();
        }

        /** The process variables it reads. */
        List<String> variables() {
            List<String> beans = questions().stream().map(Question::bean).toList();
            return inner().flatMap(code -> NAME.matcher(code).results())
                    .map(name -> name.group(1))
                    .filter(name -> !GIVEN.contains(name) && !beans.contains(name))
                    .distinct()
                    .toList();
        }

        private Stream<String> inner() {
            return EXPRESSION.matcher(text).results().map(match -> QUOTED.matcher(match.group(1))
                    .replaceAll(" 0 "));
        }

        /** Where it stands, for a person to find it. */
        @Override
        public String toString() {
            return model.name() + ".bpmn: " + place() + " of " + owner().orElse("the model") + ": " + text;
        }

        private Optional<String> owner() {
            return Stream.<Node>iterate(element, Element.class::isInstance, Node::getParentNode)
                    .map(each -> ((Element) each).getAttribute("id"))
                    .filter(id -> !id.isEmpty())
                    .findFirst();
        }
    }

    static Models read() {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return new Models(files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .map(Models::read)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Model read(Path file) {
        String name = file.getFileName().toString().replaceFirst("\\.bpmn$", "");
        return new Model(name, Bpmn.readModelFromFile(file.toFile()), parse(file));
    }

    private static Document parse(Path file) {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        try {
            return factory.newDocumentBuilder().parse(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalArgumentException(file.toString(), e);
        }
    }

    <T extends ModelElementInstance> Stream<T> elements(Class<T> type) {
        return all.stream().flatMap(model -> model.elements(type).stream());
    }

    Stream<Expression> expressions() {
        return all.stream().flatMap(model -> model.expressions().stream());
    }
}
