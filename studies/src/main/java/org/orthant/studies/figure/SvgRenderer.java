package org.orthant.studies.figure;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.ScriptableObject;

/**
 * Draws figures as SVG by ECharts' server-side renderer in Rhino, whose scripts see safe objects only, nothing of Java.
 *
 * <p>The same figure gives the same bytes each time. The first figure takes a second or two, for ECharts is read then;
 * one renderer draws any number of figures, one at a time, each in about 0.1 s (5,000 points: 0.3 s). Rhino interprets:
 * its compiler draws no faster and is ready later.
 */
public final class SvgRenderer {

    /**
     * What ECharts expects of its surroundings. The clock stands still and chance is constant: ECharts times how long it
     * takes to measure letters, and on a slow machine would lay text out by a rougher measure.
     */
    private static final String SURROUNDINGS = """
            var self = this;
            var console = {log: function () {}, warn: function () {}, error: function () {}};
            function setTimeout() { return 0; }
            function clearTimeout() {}
            Date.now = Date.prototype.valueOf = Date.prototype.getTime = function () { return 0; };
            Math.random = function () { return 0.5; };
            """;

    /** What only a page with a pointer needs: classes, whose names count the charts drawn so far, and hover styles. */
    private static final Pattern LIVE =
            Pattern.compile("<style >.*?</style>\\s*| (class|ecmeta_\\w+|pointer-events)=\"[^\"]*\"", Pattern.DOTALL);

    /** Names of clips and gradients, which count the charts too. */
    private static final Pattern COUNTED = Pattern.compile("(?<=id=\"|url\\(#)zr\\d+-");

    /** What the scripts made, read when the first figure is drawn. */
    private @Nullable ScriptableObject scope;

    private ScriptableObject scripts(Context context) {
        if (scope == null) {
            scope = context.initSafeStandardObjects();
            context.evaluateString(scope, SURROUNDINGS, "surroundings.js", 1, null);
            context.evaluateString(scope, FigureScripts.echarts(), "echarts.min.js", 1, null);
            context.evaluateString(scope, FigureScripts.figures(), "figures.js", 1, null);
        }
        return scope;
    }

    /** A figure as a whole SVG document with a white ground, its title and text alternative inside. */
    public synchronized String render(Figure figure) {
        Chart chart = Chart.of(figure);
        try (Context context = enter()) {
            ScriptableObject scripts = scripts(context);
            ScriptableObject library = (ScriptableObject) scripts.get("orthantFigures", scripts);
            Function svg = (Function) library.get("svg", library);
            String drawn = Context.toString(svg.call(context, scripts, library, new Object[] {chart.json()}));
            String still = LIVE.matcher(drawn).replaceAll("");
            return described(COUNTED.matcher(still).replaceAll(chart.id() + "-"), figure.text());
        }
    }

    private static Context enter() {
        Context context = Context.enter();
        context.setLanguageVersion(Context.VERSION_ES6);
        context.setInterpretedMode(true);
        return context;
    }

    private static String described(String svg, FigureText text) {
        int body = svg.indexOf('>') + 1;
        return svg.substring(0, body) + "\n<title>" + escaped(text.title()) + "</title>\n<desc>" + escaped(text.alt())
                + "</desc>" + svg.substring(body);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
