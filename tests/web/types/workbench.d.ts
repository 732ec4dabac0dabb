// What the server answers for the workbench (builder/publish/serving/workbench.py), and what a window keeps of it.

interface Problem {
  severity: "error" | "warning" | "advice";
  code: string;
  line: number;
  column: number;
  message: string;
  help: string;
  open: string;
}

interface FileOf {
  path: string;
  open: string;
  problems: readonly Problem[];
}

interface Beside {
  article: string;
  number: number;
  text: string;
  in_prose: string;
  in_field: string;
  page: string;
  note: string;
}

interface Bench {
  trouble: string;
  language: string;
  problems: {
    severity: "" | Problem["severity"];
    here: string;
    elsewhere: string;
    held_up: string;
    source: FileOf | null;
    files: readonly FileOf[];
    others: readonly FileOf[];
    left_out: number;
  };
  beside: readonly { heading: string; none: string; paragraphs: readonly Beside[] }[];
}

interface Kept {
  open: boolean;
  closed: string;
  away: string;
  beside: boolean;
  scrolled: Record<string, number>;
}
