package org.demarche.bench;

/** The table of figures as a section of the documentation. */
final class BenchmarksSection {
    private BenchmarksSection() {}

    static String of(FigureTable table) {
        return """
                ## Accuracy

                Made by `bench/run accuracy --markdown` on %d cores (%s, Java %s); [accuracy.md](accuracy.md) says what each figure \
                means and how it is measured. %s.

                %s""".formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.arch"),
                        Runtime.version().feature(),
                        table.summary(),
                        table.markdown());
    }
}
