namespace Carefare.Tests.Oracle;

/// <summary>What somebody else takes off a bill.</summary>
/// <param name="Place">The bill, by its place among all.</param>
/// <param name="Direct">Whether the clinic gets it, or writes it off, so that the person never pays it.</param>
internal sealed record TakenOff(int Place, DateOnly Day, decimal Amount, bool Direct);

/// <summary>
/// What health plans that have said yes take off bills paid one by one, with pencil and paper: one plan, or two of which the second
/// pays what the first leaves.
/// </summary>
internal static class InsuranceByHand
{
    public static List<TakenOff> Of(Paper told, Paper quote, IReadOnlyList<Due> dues, string form)
    {
        var inside = quote["network"].Text == "in";
        var claims = quote["modality"].Text == "esketamine" ? "esketamine" : "claims";
        var waived = quote["superbill"]["waived_with"].Items.Any(one => one.Text == form);
        if (inside ? form != "per_infusion" : !quote["superbill"]["offered"].Yes || waived)
        {
            return [];
        }

        var off = new List<TakenOff>();
        var plans = told["coverage"]
            .Items.Where(row => row[claims]["authorization"]["status"].Text is "approved" or "not_needed")
            .ToList();
        if (plans.Count == 0)
        {
            return [];
        }

        var paid = plans.ConvertAll(plan => Shares(told, plan, plan[claims]["allowed"], dues, inside));
        foreach (var (due, place) in dues.Select((due, place) => (due, place)))
        {
            var left = due.Amount;
            foreach (var (plan, number) in plans.Select((plan, number) => (plan, number)))
            {
                var (allowed, pays) = paid[number][place];
                var room = left - (inside ? due.Amount - allowed : 0);
                var amount = number == 0 ? pays : decimal.Min(pays, room);
                var day = due.Care[^1].Day.AddDays(plan[claims]["paid_after_days"].Whole());
                left -= amount;
                off.Add(new(place, inside ? due.Day : day, amount, inside));
            }

            var most = paid.Min(plan => plan[place].Allowed > 0 ? plan[place].Allowed : due.Amount);
            off.Add(new(place, due.Day, inside ? due.Amount - most : 0, true));
        }

        return [.. off.Where(one => one.Amount > 0)];
    }

    /// <summary>For each bill what a plan allows and what it would pay alone.</summary>
    private static (decimal Allowed, decimal Pays)[] Shares(
        Paper told,
        Paper plan,
        Paper amountsAllowed,
        IReadOnlyList<Due> dues,
        bool inside
    )
    {
        var terms = plan[inside ? "in_network" : "out_of_network"];
        var family = terms["family"];
        var amounts = family["kind"].Text == "aggregate" ? family : terms;
        var (deductible, most) = (amounts["deductible"].Number(), amounts["oop_max"].Number());
        var (met, spent) = (amounts["deductible_met"].Number(), amounts["oop_met"].Number());
        var starts = plan["plan_year_starts"].Text;
        var year = YearOf(told["as_of"].Day, starts);
        var result = new (decimal, decimal)[dues.Count];
        var visit = (Day: default(DateOnly), Paid: 0m);
        foreach (
            var (due, place) in dues.Select((due, place) => (due, place))
                .OrderBy(one => one.due.Day)
                .ThenByDescending(one => decimal.Min(one.due.Amount, Most(amountsAllowed, one.due)))
                .ThenByDescending(one => one.due.Amount)
        )
        {
            if (YearOf(due.Day, starts) != year)
            {
                (year, met, spent) = (YearOf(due.Day, starts), 0, 0);
            }

            visit = visit.Day == due.Day ? visit : (due.Day, 0);
            var allowed = decimal.Min(due.Amount, Most(amountsAllowed, due));
            var kinds = terms["copay_for"].Items.Select(one => one.Text).ToList();
            var isCopay = terms["copay"].Said && (kinds.Count == 0 || kinds.Contains(due.Kind));
            var isFirst = isCopay && !terms["copay_after_deductible"].Yes && !plan["hdhp"].Yes;
            var room = decimal.Min(allowed, most - spent);
            var under = isFirst ? 0 : decimal.Min(room, decimal.Max(0, deductible - met));
            var share = isCopay
                ? decimal.Min(terms["copay"].Number() - visit.Paid, allowed - under)
                : decimal.Round((allowed - under) * terms["coinsurance"].Number(), 2, MidpointRounding.AwayFromZero);
            share = decimal.Min(share, room - under);
            visit = (due.Day, visit.Paid + (isCopay ? share : 0));
            (met, spent) = (met + under, spent + under + share);
            result[place] = (allowed, allowed - under - share);
        }

        return result;
    }

    private static decimal Most(Paper allowed, Due due) => allowed[due.Kind].Number();

    private static int YearOf(DateOnly day, string starts) =>
        string.CompareOrdinal($"{day:MM-dd}", starts) >= 0 ? day.Year : day.Year - 1;
}
