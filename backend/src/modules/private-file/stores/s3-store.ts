import type { FileStore, S3Settings } from "./file-store";

/** Loaded at its first use: most shops keep their files in a folder, and the client is large. */
const loadClient = () => import("@aws-sdk/client-s3");

/** A private bucket of S3 or of a service that speaks it. Nothing of it is ever given out by address. */
export function createS3Store(settings: S3Settings): FileStore {
  const { bucket, prefix = "private/" } = settings;
  let connected: ReturnType<typeof connect> | undefined;
  const s3 = () => {
    connected ??= connect(settings);
    return connected;
  };
  const at = (key: string) => ({ Bucket: bucket, Key: `${prefix}${key}` });
  return {
    async put(key, bytes, mediaType) {
      const { client, PutObjectCommand } = await s3();
      await client.send(new PutObjectCommand({ ...at(key), Body: bytes, ContentType: mediaType }));
    },
    async get(key) {
      const { client, GetObjectCommand } = await s3();
      try {
        const { Body } = await client.send(new GetObjectCommand(at(key)));
        return Body ? Buffer.from(await Body.transformToByteArray()) : null;
      } catch (error) {
        if (error instanceof Error && error.name === "NoSuchKey") return null;
        throw error;
      }
    },
    async remove(key) {
      const { client, DeleteObjectCommand } = await s3();
      await client.send(new DeleteObjectCommand(at(key)));
    },
  };
}

async function connect({ region, endpoint, accessKeyId, secretAccessKey }: S3Settings) {
  const { S3Client, ...commands } = await loadClient();
  const client = new S3Client({
    region,
    credentials: { accessKeyId, secretAccessKey },
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    // Other services than Amazon's refuse the checksums that the client adds by itself.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  });
  return { client, ...commands };
}
