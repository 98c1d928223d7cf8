using Carefare.Planning;
using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Treatment;

namespace Carefare.Tests.Planning;

/// <summary>Invented people who wait for what an insurer or a fund decides, or whose treatment may not help, by number.</summary>
internal static class Awaiting
{
    public static PlanProblem Number(int number)
    {
        var chance = new Random(7000 + number);
        var problem = Somebody.Number(number) with { Attitude = (Attitude)chance.Next(3) };
        var asked = chance.Next(3);
        return problem with
        {
            Treatments = [.. problem.Treatments.Select(Stopping)],
            Benefits =
            [
                .. asked != 0 ? [Insurer(chance)] : Array.Empty<Offer.Benefit>(),
                .. asked != 1 ? [Fund(chance)] : Array.Empty<Offer.Benefit>(),
            ],
            Response = chance.Next(2) == 0 ? new(1, chance.Next(1, 10) / 10m) : null,
        };
    }

    /// <summary>A part of each treatment comes back, if the insurer says yes at once or on appeal.</summary>
    public static Offer.Reimbursement Insurer(Random chance)
    {
        var (part, wait, first) = (
            chance.Next(3, 8) / 10m,
            chance.Next(20, 60),
            Given.AsOf.AddDays(chance.Next(5, 60))
        );
        return new(
            "insurer",
            "insurance",
            "Insurer",
            (course, granted) =>
                [
                    .. course
                        .Charges.Index()
                        .Where(charge => charge.Item.Services.Count > 0)
                        .Select(charge => new PaidBack(
                            charge.Index,
                            Money.Nearest(charge.Item.Amount.Dollars * part),
                            (charge.Item.Due > granted ? charge.Item.Due : granted).AddDays(wait)
                        )),
                ]
        )
        {
            Decisions =
            [
                new("authorization", "the prior authorization", first, chance.Next(1, 10) / 10m),
                new("appeal", "the appeal", first.AddDays(chance.Next(20, 60)), chance.Next(1, 10) / 10m),
            ],
        };
    }

    /// <summary>A fund pays the clinic up to an amount, if it says yes.</summary>
    public static Offer.DirectPayment Fund(Random chance)
    {
        var day = Given.AsOf.AddDays(chance.Next(1, 50));
        return new(
            "fund",
            "promised-money",
            "Fund",
            [new(Money.Of(chance.Next(2, 15) * 100), day, day.AddDays(chance.Next(20, 200)), null, null)]
        )
        {
            Decisions = [new("fund", "the fund's answer", day, chance.Next(1, 10) / 10m)],
            IsLastResort = chance.Next(2) == 0,
        };
    }

    /// <summary>A treatment that can be stopped: what is not given is not charged, and half of the rest of a package comes back.</summary>
    public static Offer.Treatment Stopping(Offer.Treatment treatment) =>
        treatment with
        {
            Stop = (start, after) =>
            {
                var course = treatment.Price(start);
                var days = course
                    .Charges.Where(charge => charge.Kind is ChargeKind.Infusion or ChargeKind.Package)
                    .SelectMany(charge => charge.Services.Select(service => service.Day))
                    .Distinct()
                    .Order()
                    .ToList();
                var day = days[int.Min(after, days.Count) - 1];
                var package = course.Charges.Index().FirstOrDefault(one => one.Item.Kind == ChargeKind.Package);
                var given = package.Item?.Services.Count(service => service.Day <= day) ?? 0;
                var refund =
                    package.Item is { } paid && given < paid.Services.Count
                        ? Money.Nearest(paid.Amount.Dollars * (paid.Services.Count - given) / paid.Services.Count / 2)
                        : Money.Zero;
                return new(
                    course with
                    {
                        Charges = [.. course.Charges.Select(charge => Until(charge, day))],
                    },
                    day,
                    refund > Money.Zero ? new Refund(package.Index, refund) : null
                );
            },
        };

    private static Charge Until(Charge charge, DateOnly day) =>
        charge.Due <= day
            ? charge
            : charge with
            {
                Amount = Money.Zero,
                Services = [.. charge.Services.Select(service => service with { Amount = Money.Zero })],
            };
}
