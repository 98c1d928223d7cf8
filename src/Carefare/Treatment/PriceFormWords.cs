namespace Carefare.Treatment;

/// <summary>The price forms' names.</summary>
public static class PriceFormWords
{
    /// <summary>The name in files: "per_infusion".</summary>
    public static string Code(this PriceForm form) =>
        form switch
        {
            PriceForm.PerInfusion => "per_infusion",
            PriceForm.Package => "package",
            PriceForm.Prepaid => "prepaid",
            PriceForm.Membership => "membership",
            PriceForm.SlidingScale => "sliding_scale",
        };

    /// <summary>The name for people: "one by one".</summary>
    public static string Words(this PriceForm form) =>
        form switch
        {
            PriceForm.PerInfusion => "one by one",
            PriceForm.Package => "package",
            PriceForm.Prepaid => "paid in advance",
            PriceForm.Membership => "membership",
            PriceForm.SlidingScale => "sliding scale",
        };

    /// <summary>The form with a name in files, or null where there is none.</summary>
    public static PriceForm? Of(string code)
    {
        foreach (var form in Enum.GetValues<PriceForm>())
        {
            if (string.Equals(form.Code(), code, StringComparison.Ordinal))
            {
                return form;
            }
        }

        return null;
    }
}
