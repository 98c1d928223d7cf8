using Carefare.Quantities;
using Carefare.Treatment;
using CsCheck;

namespace Carefare.Tests.Treatment;

/// <summary>Invented quotes and protocols, worked and random.</summary>
internal static class Quotes
{
    public static DateOnly Start { get; } = new(2026, 12, 1);

    /// <summary>Six infusions over 18 days, then one every 6 weeks for a year.</summary>
    public static Protocol SixThenMaintenance { get; } = new(6, 18, new(6, 12), HorizonMonths: 24);

    public static Protocol Six { get; } = new(6, 18, null, HorizonMonths: null);

    public static QuoteTerms FrontRange { get; } =
        new("front-range", "Front Range Infusions", "iv", Money.Of(350), Money.Of(550), Money.Of(500), Money.Zero)
        {
            Package = new(6, Money.Of(2850), RefundRule.None, IncludesEvaluation: false),
            PrepayDiscount = 0.05m,
            Membership = new(Money.Of(99), Money.Of(425), MinimumMonths: 1),
            IncomeDiscount = 0.3m,
            Superbill = new(Offered: true, WaivedWith: [PriceForm.Package]),
        };

    public static Gen<DateOnly> AnyStart { get; } =
        Gen.Int[0, 2000].Select(days => new DateOnly(2026, 1, 1).AddDays(days));

    public static Gen<Protocol> AnyProtocol { get; } =
        from infusions in Gen.Int[1, 12]
        from gaps in Gen.Int[1, 6]
        from weeks in Gen.Int[0, 12]
        from months in Gen.Int[1, 18]
        from horizon in Gen.Int[1, 24]
        select new Protocol(infusions, (infusions - 1) * gaps, weeks == 0 ? null : new(weeks, months), horizon);

    public static Gen<QuoteTerms> AnyTerms { get; } =
        from prices in Gen.Select(Upto(60_000), Upto(150_000), Upto(150_000), Upto(10_000))
        from sessions in Gen.Select(Upto(30_000), Gen.Int[0, 8])
        from package in Gen.Select(Gen.Int[1, 12], Upto(900_000), Gen.Enum<RefundRule>(), Gen.Bool)
        from member in Gen.Select(Upto(50_000), Upto(150_000), Gen.Int[1, 12])
        from off in Gen.Select(Gen.Int[0, 100], Gen.Int[0, 100])
        select new QuoteTerms("any", "Any", "iv", prices.Item1, prices.Item2, prices.Item3, prices.Item4)
        {
            Integration = sessions.Item2 == 0 ? null : new(sessions.Item1, sessions.Item2),
            Package = new(package.Item1, package.Item2, package.Item3, package.Item4),
            PrepayDiscount = off.Item1 / 100m,
            Membership = new(member.Item1, member.Item2, member.Item3),
            IncomeDiscount = off.Item2 / 100m,
        };

    public static Gen<PriceForm> AnyForm { get; } = Gen.Enum<PriceForm>();

    private static Gen<Money> Upto(int cents) => Gen.Int[0, cents].Select(amount => Money.OfCents(amount));
}
