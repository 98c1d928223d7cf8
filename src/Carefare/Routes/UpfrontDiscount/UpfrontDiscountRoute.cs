using Carefare.Rules;
using Carefare.Rules.Courses;
using Carefare.Treatment;

namespace Carefare.Routes.UpfrontDiscount;

/// <summary>Something off when the whole series is paid on the first day.</summary>
internal sealed class UpfrontDiscountRoute : IRoute
{
    public string Id => "upfront-discount";

    public string Name => "Discount for paying in advance";

    public Family Family => Family.Price;

    public Finding Find(Situation now) =>
        new PriceFinding(this, now, PriceForm.Prepaid).Find([], FormWords.Of(now, this), []);
}
