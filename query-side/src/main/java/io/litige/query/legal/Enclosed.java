package io.litige.query.legal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/**
 * The data a document was made of, carried within it (PDF/A-3, relationship Data).
 *
 * @param description in the document's language
 */
record Enclosed(String name, byte[] content, String description) {
    void into(PDDocument document, Instant created) throws IOException {
        var date = GregorianCalendar.from(created.atZone(ZoneOffset.UTC));
        var file = new PDEmbeddedFile(document, new ByteArrayInputStream(content), COSName.FLATE_DECODE);
        file.setSubtype("application/json");
        file.setSize(content.length);
        file.setCreationDate(date);
        file.setModDate(date);
        var place = new PDComplexFileSpecification();
        place.setFile(name);
        place.setFileUnicode(name);
        place.setFileDescription(description);
        place.setEmbeddedFile(file);
        place.setEmbeddedFileUnicode(file);
        place.getCOSObject().setName("AFRelationship", "Data");
        var files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(name, place));
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        var catalog = document.getDocumentCatalog();
        catalog.setNames(names);
        var associated = new COSArray();
        associated.add(place);
        catalog.getCOSObject().setItem("AF", associated);
    }
}
