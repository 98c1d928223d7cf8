using Carefare.Rules;
using Carefare.Rules.Courses;
using Carefare.Treatment;

namespace Carefare.Routes.Package;

/// <summary>Several treatments of the series for one price, paid on the first day.</summary>
internal sealed class PackageRoute : IRoute
{
    public string Id => "package";

    public string Name => "Package price";

    public Family Family => Family.Price;

    public Finding Find(Situation now)
    {
        var packages = now.Case.Quotes.Select(quote => quote.Package).OfType<Cases.QuotedPackage>().ToList();
        var begun = packages
            .SelectMany(package =>
                new[] { (package.Price.IsKnown, package.Price.Key), (package.Infusions.IsKnown, package.Infusions.Key) }
            )
            .Where(part => !part.IsKnown)
            .Select(part => part.Key);
        var refunds = packages.Where(package => !package.Refund.IsKnown).Select(package => package.Refund.Key);
        return new PriceFinding(this, now, PriceForm.Package).Find([.. begun], FormWords.Of(now, this), [.. refunds]);
    }
}
