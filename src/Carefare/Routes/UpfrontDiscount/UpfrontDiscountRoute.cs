using Carefare.Rules;
using Carefare.Rules.Courses;
using Carefare.Treatment;

namespace Carefare.Routes.UpfrontDiscount;

/// <summary>Something off when the whole series is paid on the first day.</summary>
public sealed class UpfrontDiscountRoute : IRoute
{
    /// <inheritdoc/>
    public string Id => "upfront-discount";

    /// <inheritdoc/>
    public string Name => "Discount for paying in advance";

    /// <inheritdoc/>
    public Family Family => Family.Price;

    /// <inheritdoc/>
    public Finding Find(Situation now)
    {
        ArgumentNullException.ThrowIfNull(now);
        return new PriceFinding(this, now, PriceForm.Prepaid).Find([], FormWords.Of(now, this), []);
    }
}
