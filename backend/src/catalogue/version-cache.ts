/** Answers of one version of the catalogue. A change anywhere makes a new version, and all older answers go. */
export class VersionCache<Value> {
  private version = "";
  private readonly kept = new Map<string, Promise<Value>>();

  /** @param most answers kept; the ones asked for longest ago go first */
  constructor(private readonly most: number) {}

  /**
   * The kept answer, or a new one; many who ask at once wait for one. What fails is not kept.
   * @param make may say that its value is not to be kept
   */
  async get(
    version: string,
    key: string,
    make: () => Promise<Value>,
    isKept: (value: Value) => boolean = () => true,
  ): Promise<Value> {
    this.moveTo(version);
    const known = this.kept.get(key);
    if (known) {
      this.kept.delete(key);
      this.kept.set(key, known);
      return known;
    }
    const making = make();
    this.kept.set(key, making);
    this.dropOldest();
    const drop = () => {
      if (this.kept.get(key) === making) this.kept.delete(key);
    };
    making.then((value) => {
      if (!isKept(value)) drop();
    }, drop);
    return making;
  }

  /** The answer if it is there. */
  peek(version: string, key: string): Promise<Value> | undefined {
    return version === this.version ? this.kept.get(key) : undefined;
  }

  private moveTo(version: string): void {
    if (version === this.version) return;
    this.version = version;
    this.kept.clear();
  }

  private dropOldest(): void {
    const [oldest] = this.kept.keys();
    if (this.kept.size > this.most && oldest !== undefined) this.kept.delete(oldest);
  }
}
