/// Content with one guide that collects two secrets and a public ID into one file.
public enum ShopContent {
  public static let file = "destinations/shop.yaml"
  public static let key = "shop_Kq7Zx3Vn9Lw2Rt5Yb8Hd4Jf6"
  public static let hook = "hook_Mm1Pp2Qq3Ss4Tt5Uu6Ww7Yy8"
  public static let id = "3f1c6a52-9d0e-4b7b-8a3e-5c2d1e0f9a8b"

  /// The files, by their paths within a folder.
  public static let files = [
    "Content/site.yaml": "name: Shop\nurl: https://docs.shop.example\nstart: shop-keys\n",
    "Content/guides/shop/keys.md": """
    # Connect the shop

    > Bring its ID, a key and a secret.

    <Steps>
      <Step title="Open the settings">
        All three stand there.
      </Step>
    </Steps>

    """,
    "Content/guides/shop/keys.guide.yaml": """
    guide: shop-keys
    number: 9
    title: Shop keys
    destination: shop
    collects: [id, key, hook]
    screens:
      - step: Open the settings
        name: settings
        title: Settings
        produces: true

    """,
    "Content/destinations/shop.yaml": """
    destination: shop
    title: Shop
    file: destinations/shop.yaml
    sets: {destination: shop, api.retries: 3}
    fields:
      - {id: id, label: Shop ID, key: id, env: SHOP_ID, kind: uuid}
      - {id: key, label: Shop Key, short: key, key: api.key, env: SHOP_KEY, kind: text,
         begins: [shop_], minimumLength: 20, secret: true}
      - {id: hook, label: Hook Secret, short: hook secret, key: api.hook, env: SHOP_HOOK,
         kind: text, begins: [hook_], minimumLength: 20, secret: true}

    """,
  ]
}
