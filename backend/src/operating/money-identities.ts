/**
 * Identity (c) in SQL over core's payments and our attempts, cases and refunds. Each statement names rows that do not
 * fit as `what` and `found`. Money of the last ten minutes is left alone: it may still be on its way.
 */
const SETTLED_BY = "now() - interval '10 minutes'";

/** Charges that were paid and are neither an order's payment nor anybody's case. */
export const PAID_WITHOUT_PLACE = `
  select 'charge ' || attempt.charge_id as what,
         concat_ws(' ', 'paid', attempt.amount_satang, 'satang, but neither captured nor a payment case; attempt', attempt.id,
           'order', attempt.order_id) as found
    from payment_attempt attempt
   where attempt.state = 'successful' and attempt.paid_at < ${SETTLED_BY}
     and not exists (select 1 from payment join capture on capture.payment_id = payment.id and capture.deleted_at is null
                      where payment.payment_session_id = attempt.session_id and payment.deleted_at is null)
     and not exists (select 1 from payment_case opened where opened.charge_id = attempt.charge_id)
   order by attempt.paid_at limit 1000`;

/** Captures of Omise payments that no paid charge of that amount stands behind. */
export const CAPTURES_WITHOUT_CHARGE = `
  select 'payment ' || payment.id as what,
         concat_ws(' ', 'captured', sum(capture.amount), 'baht;',
           coalesce('charge ' || attempt.charge_id || ' is ' || attempt.state || ' over ' || attempt.amount_satang || ' satang',
             'there is no attempt')) as found
    from payment join capture on capture.payment_id = payment.id and capture.deleted_at is null
    left join payment_attempt attempt on attempt.session_id = payment.payment_session_id
   where payment.provider_id like 'pp_omise%' and payment.deleted_at is null
   group by payment.id, attempt.charge_id, attempt.state, attempt.amount_satang
  having attempt.state is distinct from 'successful' and attempt.state is distinct from 'reversed'
      or round(sum(capture.amount) * 100) <> attempt.amount_satang
   order by payment.id limit 1000`;

/** Refunds in core's books that no claim carries out and no suspense list holds, and claims that nobody has cleared. */
export const REFUNDS_WITHOUT_NAME = `
  select 'refund ' || refund.id as what,
         concat_ws(' ', refund.amount, 'baht of payment', payment.id, 'that no group order is named for') as found
    from refund join payment on payment.id = refund.payment_id
   where payment.provider_id like 'pp_omise%' and refund.deleted_at is null and refund.created_at < ${SETTLED_BY}
     and not exists (select 1 from refund_share share where share.refund_id = refund.id)
     and not exists (select 1 from suspended_refund held where held.refund_id = refund.id)
  union all
  select 'refund claim ' || claim.id, concat_ws(' ', claim.state, 'for more than a day:', claim.amount_satang, 'satang', claim.problem)
    from refund_claim claim
   where claim.state in ('claimed', 'unclear') and claim.via = 'omise' and claim.created_at < now() - interval '1 day'
   limit 1000`;

/** What Omise can be asked about, newest first. */
export const PAID_CHARGES = `
  select charge_id, amount_satang, livemode from payment_attempt
   where state = 'successful' and charge_id is not null order by paid_at desc limit 5000`;
