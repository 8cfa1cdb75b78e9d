/** What a tree has to know of a message. */
export interface Linked {
  id: string;
  parentId?: string | null;
  hidden?: boolean;
}

/** A conversation's messages as the tree they are; the branch one reads is a path in it. */
export class Tree<M extends Linked> {
  private readonly byId: Map<string, M>;
  private readonly children = new Map<string | null, M[]>();

  constructor(messages: M[]) {
    this.byId = new Map(messages.map((message) => [message.id, message]));
    for (const message of messages) {
      const parent = this.parentOf(message);
      const siblings = this.children.get(parent);
      if (siblings) siblings.push(message);
      else this.children.set(parent, [message]);
    }
  }

  has(id: string | null | undefined): id is string {
    return id != null && this.byId.has(id);
  }

  /** From the root to this message. */
  pathTo(id: string): M[] {
    const path: M[] = [];
    const seen = new Set<string>();
    for (
      let at = this.byId.get(id);
      at && !seen.has(at.id);
      at = this.byId.get(at.parentId ?? '')
    ) {
      seen.add(at.id);
      path.push(at);
    }
    return path.reverse();
  }

  /**
   * The branch that holds this message, down to a leaf: along the preferred path where that passes, along the newest
   * answer otherwise.
   */
  branchThrough(id: string, preferred: M[] = []): M[] {
    const branch = this.pathTo(id);
    const liked = new Set(preferred.map((message) => message.id));
    const seen = new Set(branch.map((message) => message.id));
    for (let at = branch.at(-1); at;) {
      const children: M[] = (this.children.get(at.id) ?? []).filter((child) => !seen.has(child.id));
      const next = children.find((child) => liked.has(child.id)) ?? children.at(-1);
      if (next) {
        seen.add(next.id);
        branch.push(next);
      }
      at = next;
    }
    return branch;
  }

  /** What a conversation shows when nobody asked for a certain message. */
  branchOf(currentMessageId: string | null | undefined): M[] {
    if (this.has(currentMessageId)) {
      return this.branchThrough(currentMessageId);
    }
    const root = this.children.get(null)?.at(-1);
    return root ? this.branchThrough(root.id) : [];
  }

  /** The answers that stand at the same place, this one among them. */
  siblings(message: M, withHidden: boolean): M[] {
    return (this.children.get(this.parentOf(message)) ?? []).filter(
      (sibling) => withHidden || this.leadsToVisible(sibling),
    );
  }

  private leadsToVisible(message: M): boolean {
    const open = [message];
    for (let at = open.pop(); at; at = open.pop()) {
      if (!at.hidden) return true;
      open.push(...(this.children.get(at.id) ?? []));
    }
    return false;
  }

  /** A parent that is not in the export makes its children roots. */
  private parentOf({ parentId }: M): string | null {
    return this.has(parentId) ? parentId : null;
  }
}
