/**
 * Entries that nothing stands behind: web income without Medusa's capture or refund, history outside of the sample
 * world. Reads tables of several modules, which is why it is here and not in one of them.
 */
export const WITHOUT_SOURCE = `
  select id, concat_ws(' ', group_id, channel, effective_on, amount_satang || ' satang', source_key) as found
  from income_entry entry
  where (source = 'order' and not exists (select 1 from capture where capture.id = entry.capture_id)
                          and not exists (select 1 from refund where refund.id = entry.refund_id))
     or (source = 'history' and not is_sample)
  order by recorded_at limit 1000`;
