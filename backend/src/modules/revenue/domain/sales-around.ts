import { changePercent, monthAfter } from "./growth";
import { median } from "./standing";

/** Sums of the whole months before and after the month of a training, satang. */
export interface SalesAround {
  readonly beforeSatang: number;
  readonly afterSatang: number;
  readonly onlineBeforeSatang: number;
  readonly onlineAfterSatang: number;
}

export interface AroundWhen {
  readonly heldOn: string;
  readonly joinedOn: string | null;
  /** The running month, "YYYY-MM": it is not over yet. */
  readonly thisMonth: string;
  readonly months: number;
}

export interface ComparedSales extends SalesAround {
  readonly isWhole: boolean;
  readonly changePercent: number | null;
  readonly onlineChangePercent: number | null;
}

const nothing: SalesAround = {
  beforeSatang: 0,
  afterSatang: 0,
  onlineBeforeSatang: 0,
  onlineAfterSatang: 0,
};

/**
 * Both sides are as long as each other, or nothing is compared: a group that joined within the months before was not
 * counted for all of them, and months that are not over would look like a fall.
 */
export function compareAround(sums: SalesAround = nothing, when: AroundWhen): ComparedSales {
  const held = when.heldOn.slice(0, 7);
  const isOver = monthAfter(held, when.months) < when.thisMonth;
  const wasThere = when.joinedOn === null || when.joinedOn.slice(0, 7) <= monthAfter(held, -when.months);
  const isWhole = isOver && wasThere;
  return {
    ...sums,
    isWhole,
    changePercent: isWhole ? changePercent(sums.afterSatang, sums.beforeSatang) : null,
    onlineChangePercent: isWhole ? changePercent(sums.onlineAfterSatang, sums.onlineBeforeSatang) : null,
  };
}

interface TopicRow<Topic extends string> {
  readonly topic: Topic;
  readonly is_whole: boolean;
  readonly before_satang: number;
  readonly after_satang: number;
  readonly change_percent: number | null;
  readonly online_change_percent: number | null;
}

/** What came of each topic; medians over rows that have a base. */
export function sumTopics<Topic extends string>(rows: readonly TopicRow<Topic>[]) {
  const topics = [...new Set(rows.map((row) => row.topic))].sort();
  return topics.map((topic) => {
    const own = rows.filter((row) => row.topic === topic);
    const whole = own.filter((row) => row.is_whole);
    const middle = (changes: readonly (number | null)[]) => {
      const found = median(changes.flatMap((change) => (change === null ? [] : [change * 10])));
      return found === null ? null : Math.round(found) / 10;
    };
    return {
      topic,
      attendances: own.length,
      whole: whole.length,
      improved: whole.filter((row) => row.after_satang > row.before_satang).length,
      median_percent: middle(whole.map((row) => row.change_percent)),
      online_median_percent: middle(whole.map((row) => row.online_change_percent)),
    };
  });
}
