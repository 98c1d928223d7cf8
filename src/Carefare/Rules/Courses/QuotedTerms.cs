using Carefare.Cases;
using Carefare.Quantities;
using Carefare.Treatment;

namespace Carefare.Rules.Courses;

/// <summary>Makes a clinic's terms from its quote, and says what was taken to hold where the quote is silent.</summary>
internal sealed class QuotedTerms
{
    private readonly Situation _now;
    private readonly Quote _quote;
    private readonly List<Assumption> _assumed = [];

    private QuotedTerms(Situation now, Quote quote) => (_now, _quote) = (now, quote);

    /// <summary>The terms of a quote; null where it names no price of a treatment and none is published either.</summary>
    public static ClinicTerms? Of(Situation now, Quote quote, string modality)
    {
        if (!quote.Infusion.IsKnown && modality != "iv")
        {
            return null;
        }

        var reading = new QuotedTerms(now, quote);
        var terms = reading.Plain(modality) with
        {
            Drug = reading.Drug(modality),
            Integration = reading.Integration(),
            Package = reading.Package(),
            PrepayDiscount = quote.PrepayDiscount is { IsKnown: true, Value: > 0 and var off } ? off : null,
            Membership = reading.Membership(),
            IncomeDiscount = IncomeLevel.DiscountAt(now, quote),
            Superbill = quote.Superbill is { Offered: { IsKnown: true, Value: var offered } } bill
                ? new(offered, [.. bill.WaivedWith.Select(PriceFormWords.Of).OfType<PriceForm>()])
                : null,
        };
        return new(terms, quote, Published: null, reading._assumed);
    }

    private string Name => _quote.Name.Or(_quote.Clinic);

    private QuoteTerms Plain(string modality) =>
        new(
            _quote.Clinic,
            Name,
            modality,
            PriceOf(_quote.Evaluation, "an evaluation", () => PublishedPrices.Evaluation(_now)),
            PriceOf(
                _quote.Infusion,
                "an infusion",
                () => PublishedPrices.Infusion(_now, Indication.Of(_now.Case.Condition.Diagnosis))
            ),
            _quote.MaintenanceInfusion.IsKnown ? _quote.MaintenanceInfusion.Value : null,
            Monitoring()
        );

    private Money Monitoring()
    {
        if (!_quote.MonitoringFee.IsKnown)
        {
            _assumed.Add(new(_quote.MonitoringFee.Key, $"{Name} names no fee for monitoring, and none is counted."));
        }

        return _quote.MonitoringFee.Or(Money.Zero);
    }

    private Money PriceOf(Answer<Money> quoted, string what, Func<Usually> published)
    {
        if (quoted.IsKnown)
        {
            return quoted.Value;
        }

        var usual = published();
        _assumed.Add(PublishedPrices.Priced(quoted.Key, $"{Name} has not said what {what} costs. It", usual));
        return Money.Nearest(usual.Typical);
    }

    /// <summary>For esketamine the drug is most of the price, so whether it is in it is asked.</summary>
    private DrugTerms? Drug(string modality)
    {
        var (price, from) = (_quote.Drug?.Price, _quote.Drug?.From);
        if (price is { IsKnown: true, Value: var amount })
        {
            var isPharmacy = from?.Or("") == "pharmacy";
            return amount > Money.Zero ? new(amount, isPharmacy ? DrugSupply.Pharmacy : DrugSupply.Clinic) : null;
        }

        if (_quote.Drug is not null || modality == Substitute.Modality)
        {
            _assumed.Add(
                new(
                    $"{_quote.Key}.drug.price",
                    from is { IsKnown: true }
                        ? $"{Name} charges for the drug apart and has not said how much: nothing is counted for it, and each treatment costs more than is counted."
                        : $"{Name} names no price for the drug apart, so it is taken to be in the price of a treatment."
                )
            );
        }

        return null;
    }

    private IntegrationTerms? Integration()
    {
        if (_quote.Integration is not { } sessions)
        {
            return null;
        }

        if (sessions is { Price.IsKnown: true, Sessions.IsKnown: true })
        {
            return new(sessions.Price.Value, sessions.Sessions.Value);
        }

        _assumed.Add(
            new(
                sessions.Price.IsKnown ? sessions.Sessions.Key : sessions.Price.Key,
                $"Nothing is counted for therapy sessions at {Name}: their price or number is not known."
            )
        );
        return null;
    }

    private PackageTerms? Package()
    {
        if (_quote.Package is not { Price.IsKnown: true, Infusions.IsKnown: true } package)
        {
            return null;
        }

        if (!package.IncludesEvaluation.IsKnown)
        {
            _assumed.Add(
                new(package.IncludesEvaluation.Key, $"The package of {Name} is taken not to include the evaluation.")
            );
        }

        return new(
            package.Infusions.Value,
            package.Price.Value,
            package.Refund.Or("") switch
            {
                "none" => RefundRule.None,
                "prorated" => RefundRule.Prorated,
                "at_list_price" => RefundRule.AtListPrice,
                _ => RefundRule.Unknown,
            },
            package.IncludesEvaluation.Or(false)
        );
    }

    private MembershipTerms? Membership()
    {
        if (_quote.Membership is not { Monthly.IsKnown: true, Infusion.IsKnown: true } membership)
        {
            return null;
        }

        if (!membership.MinimumMonths.IsKnown)
        {
            _assumed.Add(
                new(membership.MinimumMonths.Key, $"The membership of {Name} is taken to have no minimum time.")
            );
        }

        return new(membership.Monthly.Value, membership.Infusion.Value, int.Max(1, membership.MinimumMonths.Or(1)));
    }
}
