package io.litige.query.legal;

import com.openhtmltopdf.pdfboxout.PageSupplier;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/**
 * What says that something is drawn for the eye alone (ISO 32000-1, 14.8.2.2): once in a document for all its lines and
 * grounds, once for what runs along its pages. The layout describes each of them by itself, and would look through all of a
 * page before each: more objects than everything else in the file, and most of the time it takes to write.
 */
final class Artifacts extends COSDictionary {
    private static final COSName LAYOUT = COSName.getPDFName("Layout");
    private static final COSName PAGINATION = COSName.getPDFName("Pagination");

    Artifacts() {
        setItem(LAYOUT, typed(LAYOUT));
        setItem(PAGINATION, typed(PAGINATION));
    }

    private static COSDictionary typed(COSName type) {
        var artifact = new COSDictionary();
        artifact.setItem(COSName.TYPE, type);
        return artifact;
    }

    /** Makes pages that share them. */
    PageSupplier pages() {
        return this::page;
    }

    private PDPage page(PDDocument document, float width, float height, int number, int shadow) {
        var resources = new COSDictionary();
        resources.setItem(COSName.PROPERTIES, (COSBase) this);
        var page = new PDPage(new PDRectangle(width, height));
        page.setResources(new PDResources(resources));
        document.addPage(page);
        return page;
    }

    @Override
    public boolean containsValue(Object value) {
        return kind(value) != null || super.containsValue(value);
    }

    @Override
    public COSName getKeyForValue(Object value) {
        var kind = kind(value);
        return kind == null ? super.getKeyForValue(value) : kind;
    }

    /** The one that stands for it: a ground says where it lies, which nobody needs to know. */
    private static @Nullable COSName kind(Object value) {
        var type = value instanceof COSDictionary artifact ? artifact.getCOSName(COSName.TYPE) : null;
        if (COSName.BACKGROUND.equals(type)) {
            return LAYOUT;
        }
        return PAGINATION.equals(type) ? PAGINATION : null;
    }
}
