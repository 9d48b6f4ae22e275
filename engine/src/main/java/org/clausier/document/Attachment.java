package org.clausier.document;

/**
 * What a document was made from, carried inside it so that it can be checked again.
 *
 * @param name of the file: {@code policy.json}, {@code agreement.json}
 * @param description for the reader who opens the list of attachments
 * @param json the text of the file
 */
public record Attachment(String name, String description, String json) {}
