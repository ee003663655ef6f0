const found = "entry.id, entry.recorded_at, entry.group_id, channel, effective_on, amount_satang, source_key";

/**
 * Entries that nothing stands behind: web income without Medusa's capture or refund; an entry whose claim is not there,
 * was never verified or says something else; one whose import is not there, was never posted or has no such row; and
 * history outside of the sample world. Reads tables of several modules, which is why it is here and not in one of them.
 * One select a source, so that the database can join each as a whole, however many entries there are.
 */
export const WITHOUT_SOURCE = `
  select id, concat_ws(' ', group_id, channel, effective_on, amount_satang || ' satang', source_key) as found from (
    select ${found} from income_entry entry where source = 'order'
      and not exists (select 1 from capture where capture.id = entry.capture_id)
      and not exists (select 1 from refund where refund.id = entry.refund_id)
    union all
    select ${found} from income_entry entry where source = 'claim' and not exists (
      select 1 from income_claim claim where claim.id = entry.claim_id and claim.status in ('verified', 'withdrawn')
        and claim.group_id = entry.group_id and claim.channel = entry.channel and claim.sold_on = entry.effective_on
        and claim.amount_satang = abs(entry.amount_satang))
    union all
    select ${found} from income_entry entry where source = 'import' and not exists (
      select 1 from income_import import join income_import_row staged on staged.import_id = import.id
      where import.id = entry.import_id and import.state in ('posted', 'undone') and staged.row_no = entry.import_row
        and staged.group_id = entry.group_id and staged.channel = entry.channel
        and staged.effective_on = entry.effective_on and abs(staged.amount_satang) = abs(entry.amount_satang))
    union all
    select ${found} from income_entry entry where source = 'history' and not is_sample) orphan
  order by recorded_at limit 1000`;
