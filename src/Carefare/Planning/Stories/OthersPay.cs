using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Treatment;

namespace Carefare.Planning;

/// <summary>What somebody else pays of a charge in a story.</summary>
/// <param name="Charge">The charge, by its place in the course.</param>
/// <param name="Amount">How much; more than zero.</param>
/// <param name="Day">The day on which it is paid.</param>
/// <param name="From">Who pays.</param>
/// <param name="ToClinic">Whether the clinic gets it; otherwise the person does.</param>
/// <param name="Route">The route that it belongs to.</param>
/// <param name="Name">What pays, for people.</param>
internal sealed record OthersPay(
    int Charge,
    Money Amount,
    DateOnly Day,
    Party From,
    bool ToClinic,
    string Route,
    string Name
);

/// <summary>Works out what benefits pay of a course: no charge is paid twice.</summary>
internal static class Benefits
{
    /// <summary>
    /// What is paid: of each charge in order, first what has been granted by the day on which it falls due, payers of last resort
    /// after all others, then what is granted later.
    /// </summary>
    /// <param name="granted">The benefits with the day from which each is granted.</param>
    /// <param name="course">The course.</param>
    /// <param name="left">What there is to pay of each charge.</param>
    public static IEnumerable<OthersPay> Pay(
        IReadOnlyList<(Offer.Benefit Benefit, DateOnly On)> granted,
        PricedCourse course,
        Money[] left
    )
    {
        var payers = granted.Select(one => Payer.Of(one.Benefit, one.On, course)).ToList();
        foreach (var (place, charge) in course.Charges.Index().Where(charge => charge.Item.Amount > Money.Zero))
        {
            var inOrder = payers
                .OrderBy(payer => payer.GrantedOn > charge.Due ? payer.GrantedOn : DateOnly.MinValue)
                .ThenBy(payer => payer.Benefit.IsLastResort)
                .ThenBy(payer => payer is not Reimburser)
                .ThenBy(payer => payer.Benefit.Id, StringComparer.Ordinal);
            foreach (var paid in inOrder.SelectMany(payer => payer.Pay(place, charge, left[place])))
            {
                left[place] -= paid.Amount;
                yield return paid;
            }
        }
    }
}

/// <summary>A benefit that pays one charge after another of a course.</summary>
internal abstract class Payer(Offer.Benefit benefit, DateOnly grantedOn)
{
    public Offer.Benefit Benefit => benefit;

    public DateOnly GrantedOn => grantedOn;

    public static Payer Of(Offer.Benefit benefit, DateOnly grantedOn, PricedCourse course) =>
        benefit switch
        {
            Offer.Reimbursement paying => new Reimburser(paying, grantedOn, course),
            Offer.DirectPayment paying => new Giver(paying, grantedOn, course.Clinic),
            _ => throw new InvalidOperationException($"Unknown benefit: {benefit.GetType().Name}."),
        };

    /// <summary>What it pays of a charge, of which an amount is left.</summary>
    public abstract IEnumerable<OthersPay> Pay(int place, Charge charge, Money left);

    protected OthersPay Of(int place, Money amount, DateOnly day, bool toClinic) =>
        new(place, amount, day, new(PartyKind.Payer, benefit.Id), toClinic, benefit.Route, benefit.Name);

    /// <summary>The day on which a charge can be paid back: it has fallen due, and the money is granted.</summary>
    protected DateOnly PaidBackOn(DateOnly day, Charge charge) =>
        DayOrder.Later(grantedOn, DayOrder.Later(day, charge.Due));
}

/// <summary>Gives back a part of what the person has paid.</summary>
internal sealed class Reimburser(Offer.Reimbursement benefit, DateOnly grantedOn, PricedCourse course)
    : Payer(benefit, grantedOn)
{
    private readonly ILookup<int, PaidBack> _pays = benefit.Pays(course, grantedOn).ToLookup(one => one.Charge);

    public override IEnumerable<OthersPay> Pay(int place, Charge charge, Money left)
    {
        foreach (var back in _pays[place])
        {
            var amount = Money.Min(left, back.Amount);
            if (amount > Money.Zero)
            {
                left -= amount;
                var isDirect = back.ToClinic && GrantedOn <= charge.Due;
                yield return Of(place, amount, isDirect ? charge.Due : PaidBackOn(back.Day, charge), isDirect);
            }
        }
    }
}

/// <summary>Pays in tranches until they are used up.</summary>
internal sealed class Giver(Offer.DirectPayment benefit, DateOnly grantedOn, string clinic) : Payer(benefit, grantedOn)
{
    private readonly List<(Tranche Tranche, Money Left)> _tranches =
    [
        .. benefit
            .Tranches.Where(tranche => (tranche.Clinic ?? clinic) == clinic)
            .Select(tranche => (tranche, tranche.Amount)),
    ];

    public override IEnumerable<OthersPay> Pay(int place, Charge charge, Money left)
    {
        for (var at = 0; at < _tranches.Count; at++)
        {
            var (tranche, there) = _tranches[at];
            var isInTime = tranche.From <= charge.Due && charge.Due <= tranche.Until;
            var isKnown = tranche.PaidOn is not null || GrantedOn <= charge.Due;
            var amount = isInTime && isKnown ? Money.Min(left, there) : Money.Zero;
            if (amount > Money.Zero)
            {
                left -= amount;
                _tranches[at] = (tranche, there - amount);
                var day = tranche.PaidOn is { } on ? PaidBackOn(on, charge) : charge.Due;
                yield return Of(place, amount, day, tranche.PaidOn is null);
            }
        }
    }
}
