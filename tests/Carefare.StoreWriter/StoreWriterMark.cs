namespace Carefare.StoreWriter;

/// <summary>By this type tests find the program.</summary>
internal static class StoreWriterMark;
