/** How a bucket of an S3-compatible store is named and spoken to, whatever lies in it. */
@NullMarked
package io.litige.app.s3;

import org.jspecify.annotations.NullMarked;
