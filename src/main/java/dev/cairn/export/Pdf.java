package dev.cairn.export;

import static com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle.NORMAL;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import dev.cairn.plan.Plan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.Objects;
import java.util.Set;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * A plan as a document to print and to hand on: {@link Html} on pages of A4, tagged, with its fonts in it. They have the letters of European languages and
 * of Chinese, Japanese and Korean; of what they lack, emoji for one, a box is left. Safe for use by several threads.
 */
public final class Pdf {
    private static final String STYLE = Html.resource("page.css") + Html.resource("paper.css");
    private static final String FAMILY = "Liberation Sans";
    private static final String ASIAN_FAMILY = "Droid Sans Fallback";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    private static final Set<FSFontUseCase> EVERYWHERE = EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);

    static {
        XRLog.setLoggingEnabled(false);
    }

    /** The document; no clock is read, so that the same plan gives the same bytes. */
    public byte[] write(Plan plan) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withHtmlContent(new Html().write(plan, STYLE), null)
                .useFont(
                        () -> font("/liberation/LiberationSans-Regular.ttf"), FAMILY, REGULAR, NORMAL, true, EVERYWHERE)
                .useFont(() -> font("/liberation/LiberationSans-Bold.ttf"), FAMILY, BOLD, NORMAL, true, EVERYWHERE)
                .useFont(() -> font("fonts/DroidSansFallback.ttf"), ASIAN_FAMILY, REGULAR, NORMAL, true)
                .usePdfUaAccessibility(true)
                .withProducer("Cairn");
        try (BatikSVGDrawer pictures = new BatikSVGDrawer();
                PdfBoxRenderer renderer =
                        builder.useSVGDrawer(pictures).toStream(out).buildPdfRenderer()) {
            renderer.layout();
            try (PDDocument document = renderer.createPDFKeepOpen()) {
                date(document, plan);
                document.save(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
        return out.toByteArray();
    }

    /** The day of the plan for the day of the document, which would be today, and an identity that comes from the plan. */
    private static void date(PDDocument document, Plan plan) {
        LocalDate day = plan.asOf();
        GregorianCalendar date = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        date.clear();
        date.set(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
        PDDocumentInformation information = document.getDocumentInformation();
        information.setCreationDate(date);
        information.setModificationDate(date);
        document.setDocumentId((long) (plan.id() + plan.version()).hashCode());
    }

    private static InputStream font(String name) {
        return Objects.requireNonNull(Pdf.class.getResourceAsStream(name), name);
    }
}
